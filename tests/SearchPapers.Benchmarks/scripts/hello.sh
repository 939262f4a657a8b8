#!/bin/sh
# Publishes a program that only prints a line, to measure the cost of a .NET process. It is published with the settings of
# the command line: self-contained, and precompiled with its framework.
#   hello.sh FOLDER RUNTIME     prints the program's path
set -eu
folder=$1
runtime=$2
mkdir -p "$folder"
case $runtime in *-x64) instructions=--instruction-set:x86-64-v3 ;; *) instructions= ;; esac
sed "s/INSTRUCTIONS/$instructions/" > "$folder/hello.csproj" <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <SelfContained>true</SelfContained>
    <PublishReadyToRun>true</PublishReadyToRun>
    <PublishReadyToRunComposite>true</PublishReadyToRunComposite>
    <PublishReadyToRunCrossgen2ExtraArgs>INSTRUCTIONS</PublishReadyToRunCrossgen2ExtraArgs>
    <TieredPGO>false</TieredPGO>
    <ConcurrentGarbageCollection>false</ConcurrentGarbageCollection>
    <EventSourceSupport>false</EventSourceSupport>
  </PropertyGroup>
</Project>
PROJECT
echo 'System.Console.WriteLine("Hello, world");' > "$folder/Program.cs"
dotnet publish "$folder/hello.csproj" -c Release -r "$runtime" -o "$folder/published" -v q --nologo >&2
echo "$folder/published/hello"
