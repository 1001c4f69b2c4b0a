using Jintan.Host.Commands;
using Jintan.Host.Deadlines;
using Jintan.Host.Failures;
using Jintan.Host.Look;
using Jintan.Host.Operations;
using Jintan.Host.People;
using Jintan.Host.Sandbox;
using Jintan.Host.Setup;
using Jintan.Host.Studio;

Defaults.UseNoCulture();
if (await CommandLine.RunAsync(args, Console.Out) is { } exitCode) return exitCode;
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, WebRootPath = Defaults.PublishedWebRoot });
builder.AddDefaults(args);
builder.AddLedger();
builder.AddPeople();
builder.AddPages();
builder.AddStreet();
builder.AddFailures();
builder.AddDeadlines();
builder.AddStudio();
builder.AddOperations();

var app = builder.Build();
if (!await app.PrepareAsync()) return 1;
app.UseSecurityHeaders();
app.UseFailurePages();
app.UseBrowserParts();
app.UseAuthentication();
app.UseSandbox();
app.UseRouting();
app.UseAuthorization();
app.MapPeople();
app.MapStreet();
app.MapDeadlines();
app.MapStudio();
app.MapOperations();
app.AnnounceFirstAdministrator();
await app.RunAsync();
return 0;

/// <summary>Named so that the tests can start the host in their own process.</summary>
public sealed partial class Program;
