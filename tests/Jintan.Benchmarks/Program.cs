using Jintan.Benchmarks;

if (args is ["--quick"])
    QuickFigures.Print();
else if (args is ["--ledger"])
    await LedgerFigures.PrintAsync();
else
    BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
