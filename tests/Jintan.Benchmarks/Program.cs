using Jintan.Benchmarks;

if (args is ["--quick"])
    QuickFigures.Print();
else if (args is ["--ledger"])
    await LedgerFigures.PrintAsync();
else if (args is ["--all"])
{
    QuickFigures.Print();
    await LedgerFigures.PrintAsync();
}
else if (args is ["--audit", var entries])
    await AuditFigures.PrintAsync(int.Parse(entries, System.Globalization.CultureInfo.InvariantCulture));
else if (args is ["--startup", var binary])
    await StartFigures.PrintAsync(binary);
else if (args is ["--pages", var address, var account, var password, var staffNumber, var cases])
    await PageFigures.PrintAsync(address, account, password, staffNumber, int.Parse(cases, System.Globalization.CultureInfo.InvariantCulture));
else if (args is ["--load", var host, var officer, var secret, var person])
    await LoadFigures.PrintAsync(host, officer, secret, person);
else if (args is ["--history", var provider, var connection, var closed])
    await ClosedCases.CopyAsync(provider, connection, int.Parse(closed, System.Globalization.CultureInfo.InvariantCulture));
else
    BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(LawBenchmark).Assembly).Run(args);
