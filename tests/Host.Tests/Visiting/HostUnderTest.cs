using System.Security.Cryptography;
using Hangfire;
using Jintan.Host.People;
using Jintan.Host.Setup;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace Host.Tests.Visiting;

/// <summary>The real host in this process on a real file of its own; only the clock is ours.</summary>
public sealed class HostUnderTest : WebApplicationFactory<Program>
{
    public const string Password = "Bamboo-7-River";

    public const string ScrapeToken = "scraper-of-the-tests";

    private const string FolderName = "jintan-host-";

    // What a first start leaves: schema and published procedures, the same for every host.
    private static readonly Lazy<byte[]> FirstStart = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory(FolderName).FullName;
        using (var host = new HostUnderTest(folder, ownsFolder: false))
        {
            _ = host.Server;
        }

        var file = File.ReadAllBytes(FileIn(folder));
        Directory.Delete(folder, recursive: true);
        return file;
    });

    private readonly string folder;
    private readonly string provider;
    private bool ownsFolder;

    public HostUnderTest()
        : this(Directory.CreateTempSubdirectory(FolderName).FullName, ownsFolder: true) => File.WriteAllBytes(FileIn(folder), FirstStart.Value);

    /// <summary>On a server's database that has its schema.</summary>
    public HostUnderTest(string provider, string connectionString)
        : this(Directory.CreateTempSubdirectory(FolderName).FullName, ownsFolder: true, provider, connectionString)
    {
        // A host on a server makes no key of the vault itself: the administrator puts it there.
        Directory.CreateDirectory(VaultKeys);
        File.WriteAllText(Path.Combine(VaultKeys, "20260101.key"), Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
    }

    private HostUnderTest(string folder, bool ownsFolder, string provider = Database.Sqlite, string? connectionString = null) =>
        (this.folder, this.ownsFolder, this.provider, ConnectionString) = (folder, ownsFolder, provider, connectionString ?? $"Data Source={FileIn(folder)}");

    /// <summary>Settings that this host is given beside those of every test.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.UtcNow);

    /// <summary>What the command line is told to work on the same database.</summary>
    public string[] Words => ["--Database:Provider", provider, "--ConnectionStrings:Ledger", ConnectionString, "--Audit:Checkpoints", Checkpoints];

    private string ConnectionString { get; }

    private string Checkpoints => Path.Combine(folder, "checkpoints");

    private string VaultKeys => Path.Combine(folder, "vault-keys");

    /// <summary>Ends this host and gives its file to another; nothing is shared but what is stored.</summary>
    public HostUnderTest Restarted()
    {
        ownsFolder = false;
        var file = Services.GetRequiredService<SingleHost>();
        Dispose();
        // The program's own thread may still be at disposing; the file is free when this returns.
        file.Dispose();
        return new(folder, ownsFolder: true, provider, ConnectionString);
    }

    public Visitor Visitor() => new(CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false }));

    public async Task<Visitor> SignedIn(string account)
    {
        var visitor = Visitor();
        await visitor.SignIn(account, Password);
        return visitor;
    }

    public async Task Account(string name, string title, string organisation, params string[] roles)
    {
        await using var scope = Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<OfficeAccount>>();
        var account = new OfficeAccount { UserName = name, Title = title, OrganisationId = organisation };
        Assert.That((await accounts.CreateAsync(account, Password)).Errors, Is.Empty);
        foreach (var role in roles)
        {
            Assert.That((await accounts.AddToRoleAsync(account, role)).Errors, Is.Empty);
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Database:Provider", provider);
        builder.UseSetting("ConnectionStrings:Ledger", ConnectionString);
        builder.UseSetting("Audit:Checkpoints", Checkpoints);
        builder.UseSetting("Vault:Keys", VaultKeys);
        builder.UseSetting("Sandbox:File", Path.Combine(folder, "sandbox.db"));
        builder.UseSetting("Operations:ScrapeToken", ScrapeToken);
        // The bell rings by the machine's clock, not by ours; a test that wants a sweep runs one.
        builder.UseSetting("Deadlines:SweepCron", Cron.Never());
        foreach (var (name, value) in Settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureServices(services => services
            .Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock))
            // Slow on purpose in earnest; here thousands of invented people sign in.
            .Configure<PasswordHasherOptions>(o => o.IterationCount = 1));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        // The factory disposes itself twice.
        if (disposing && Directory.Exists(folder))
        {
            if (provider == Database.Sqlite)
            {
                using var connection = new SqliteConnection(ConnectionString);
                SqliteConnection.ClearPool(connection);
            }

            if (ownsFolder)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static string FileIn(string folder) => Path.Combine(folder, "jintan.db");
}
