using SearchPapers.Benchmarks.Commands;

return await BenchmarkTree.Create().Parse(args.Length > 0 ? args : ["--help"]).InvokeAsync();
