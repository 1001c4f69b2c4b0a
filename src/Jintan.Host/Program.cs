using Jintan.Host.Commands;
using Jintan.Host.Deadlines;
using Jintan.Host.Failures;
using Jintan.Host.Look;
using Jintan.Host.People;
using Jintan.Host.Setup;

if (await CommandLine.RunAsync(args, Console.Out) is { } exitCode) return exitCode;

var builder = WebApplication.CreateBuilder(args);
builder.AddDefaults();
builder.AddPeople();
builder.AddLedger();
builder.AddPages();
builder.AddFailures();
builder.AddDeadlines();

var app = builder.Build();
await app.PreparePeopleAsync();
await app.PrepareLedgerAsync();

app.UseSecurityHeaders();
app.UseFailurePages();
app.UseBrowserParts();
app.UseRouting();
app.UseAuthentication();
app.UseAuthorization();

app.MapStart();
app.MapSignIn();
app.MapPassword();
app.MapFirstAdministrator();
app.MapDeadlines();

app.AnnounceFirstAdministrator();
await app.RunAsync();
return 0;

/// <summary>Named so that the tests can start the host in their own process.</summary>
public sealed partial class Program;
