using Jintan.Host.Commands;
using Jintan.Host.Deadlines;
using Jintan.Host.Demonstration;
using Jintan.Host.Failures;
using Jintan.Host.Look;
using Jintan.Host.People;
using Jintan.Host.Setup;
using Jintan.Host.Studio;

if (await CommandLine.RunAsync(args, Console.Out) is { } exitCode) return exitCode;
var builder = WebApplication.CreateBuilder(args);
builder.AddDefaults(args);
builder.AddLedger();
builder.AddPeople();
builder.AddPages();
builder.AddStreet();
builder.AddFailures();
builder.AddDeadlines();
builder.AddStudio();

var app = builder.Build();
await app.PrepareLedgerAsync();
await app.PreparePeopleAsync();
await app.SeedDemonstrationAsync();
app.UseSecurityHeaders();
app.UseFailurePages();
app.UseBrowserParts();
app.UseRouting();
app.UseAuthentication();
app.UseAuthorization();
app.MapPeople();
app.MapStreet();
app.MapDeadlines();
app.MapStudio();
app.AnnounceFirstAdministrator();
await app.RunAsync();
return 0;

/// <summary>Named so that the tests can start the host in their own process.</summary>
public sealed partial class Program;
