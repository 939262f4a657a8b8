#!/bin/sh
# Makes and publishes a program that prints one line: what a .NET process costs before it does anything.
#   hello.sh FOLDER RUNTIME     prints the program's path
set -eu
folder=$1
runtime=$2
mkdir -p "$folder"
cat > "$folder/hello.csproj" <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <PublishReadyToRun>true</PublishReadyToRun>
    <SelfContained>false</SelfContained>
    <TieredPGO>false</TieredPGO>
  </PropertyGroup>
</Project>
PROJECT
echo 'System.Console.WriteLine("Hello, world");' > "$folder/Program.cs"
dotnet publish "$folder/hello.csproj" -c Release -r "$runtime" -o "$folder/published" -v q --nologo >&2
echo "$folder/published/hello"
