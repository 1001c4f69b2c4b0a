using Jintan.Benchmarks;

if (args is ["--quick"])
    QuickFigures.Print();
else
    BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
