using Jintan.Ledger.Blobs;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Deadlines;
using Jintan.Ledger.Entries;
using Jintan.Ledger.Numbers;
using Jintan.Ledger.Procedures;
using Jintan.Ledger.Publication;
using Jintan.Ledger.Registers;
using Jintan.Ledger.Search;
using Jintan.Ledger.Tasks;
using Jintan.Ledger.Vault;
using Jintan.Ledger.Verification;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Jintan.Ledger;

/// <summary>Schema and queries of the ledger. What is written goes through <see cref="Writing.LedgerWriter"/> alone.</summary>
public sealed class LedgerDbContext(DbContextOptions<LedgerDbContext> options) : DbContext(options)
{
    /// <summary>Ids, codes and numbers: short enough to be indexed on every database.</summary>
    private const int KeyLength = 200;

    /// <summary>
    /// Text is compared and sorted by code points on every database, so that searches, keys and lists are the same everywhere. SQLite does so by
    /// itself. What shall be found in any case is stored in lower case (<see cref="SearchIndex"/>).
    /// </summary>
    private static readonly Dictionary<string, string> Collations = new(StringComparer.Ordinal)
    {
        ["Npgsql.EntityFrameworkCore.PostgreSQL"] = "C",
        ["Microsoft.EntityFrameworkCore.SqlServer"] = "Latin1_General_100_BIN2",
    };

    public DbSet<Entry> Entries => Set<Entry>();
    public DbSet<StreamHead> StreamHeads => Set<StreamHead>();
    public DbSet<CaseRow> Cases => Set<CaseRow>();
    public DbSet<CaseParty> CaseParties => Set<CaseParty>();
    public DbSet<CaseDocument> CaseDocuments => Set<CaseDocument>();
    public DbSet<IssuedDecision> Decisions => Set<IssuedDecision>();
    public DbSet<Bar> Bars => Set<Bar>();
    public DbSet<HumanTaskRow> Tasks => Set<HumanTaskRow>();
    public DbSet<DueItem> DueItems => Set<DueItem>();
    public DbSet<InstanceRow> Instances => Set<InstanceRow>();
    public DbSet<JournalRow> Journal => Set<JournalRow>();
    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();
    public DbSet<DefinitionRow> Definitions => Set<DefinitionRow>();
    public DbSet<DefinitionDraft> DefinitionDrafts => Set<DefinitionDraft>();
    public DbSet<ReviewRequest> ReviewRequests => Set<ReviewRequest>();
    public DbSet<OperationRow> Operations => Set<OperationRow>();
    public DbSet<Organisation> Organisations => Set<Organisation>();
    public DbSet<RegisteredPerson> Persons => Set<RegisteredPerson>();
    public DbSet<Authority> Authorities => Set<Authority>();
    public DbSet<AccountRow> Accounts => Set<AccountRow>();
    public DbSet<Relation> Relations => Set<Relation>();
    public DbSet<CatalogueEntry> CatalogueEntries => Set<CatalogueEntry>();
    public DbSet<LawSetting> LawSettings => Set<LawSetting>();
    public DbSet<RegisterChange> RegisterChanges => Set<RegisterChange>();
    public DbSet<SealedEnvelope> SealedEnvelopes => Set<SealedEnvelope>();
    public DbSet<UnsealRequest> UnsealRequests => Set<UnsealRequest>();
    public DbSet<DrawnNumber> Numbers => Set<DrawnNumber>();
    public DbSet<NumberSeries> NumberSeries => Set<NumberSeries>();
    public DbSet<Blob> Blobs => Set<Blob>();
    public DbSet<Upload> Uploads => Set<Upload>();
    public DbSet<SearchTerm> SearchTerms => Set<SearchTerm>();
    public DbSet<CaseFacet> CaseFacets => Set<CaseFacet>();
    public DbSet<AuditRun> AuditRuns => Set<AuditRun>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        var text = configurationBuilder.Properties<string>().HaveMaxLength(KeyLength);
        if (Collations.TryGetValue(Database.ProviderName ?? "", out var collation))
        {
            text.UseCollation(collation);
        }

        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.Entity<Entry>(e =>
        {
            e.HasIndex(x => new { x.Stream, x.Sequence }).IsUnique();
            e.HasIndex(x => new { x.Kind, x.At });
            e.HasIndex(x => new { x.Actor, x.At });
            Text(e.Property(x => x.Content));
            Hash(e.Property(x => x.Sha256));
            Hash(e.Property(x => x.Sm3));
        });
        modelBuilder.Entity<StreamHead>(e =>
        {
            e.HasKey(x => x.Stream);
            Hash(e.Property(x => x.Sha256));
            Hash(e.Property(x => x.Sm3));
        });
        modelBuilder.Entity<CaseRow>(e =>
        {
            e.HasKey(x => x.Number);
            e.HasIndex(x => x.RegisteredAt);
            e.HasIndex(x => new { x.Status, x.RegisteredAt });
            e.HasIndex(x => new { x.RegisteredBy, x.RegisteredAt });
            e.HasIndex(x => x.DecisionNumber);
            // PROCEDURE is a reserved word of SQL Server.
            e.Property(x => x.Procedure).HasColumnName("current_procedure");
            Text(e.Property(x => x.Title));
            Text(e.Property(x => x.Subjects));
            Text(e.Property(x => x.ProcedureSet));
        });
        modelBuilder.Entity<CaseParty>(e =>
        {
            e.HasKey(x => new { x.CaseNumber, x.OrganisationId });
            e.HasIndex(x => x.OrganisationId);
        });
        modelBuilder.Entity<CaseDocument>().HasIndex(x => x.CaseNumber);
        modelBuilder.Entity<IssuedDecision>(e =>
        {
            e.HasKey(x => x.Number);
            e.HasIndex(x => x.PersonId);
            e.HasIndex(x => x.CaseNumber);
            Text(e.Property(x => x.Methods));
        });
        modelBuilder.Entity<Bar>().HasIndex(x => x.PersonId);
        modelBuilder.Entity<Bar>().HasIndex(x => x.CaseNumber);
        modelBuilder.Entity<HumanTaskRow>(e =>
        {
            e.ToTable("tasks");
            e.HasIndex(x => x.CaseNumber);
            e.HasIndex(x => x.BookmarkId);
            e.HasIndex(x => new { x.OrganisationId, x.Status, x.DueOn, x.CreatedAt });
            // Of open tasks only: an index that began with the status would be taken for one case's open tasks, too, and there are many open ones.
            e.HasIndex(x => x.DueOn).HasFilter($"status = '{HumanTaskStatus.Open}'");
            e.HasIndex(x => new { x.CompletedBy, x.CompletedAt });
            Text(e.Property(x => x.Title));
            Text(e.Property(x => x.Clauses));
            Text(e.Property(x => x.Outcomes));
            Text(e.Property(x => x.Draft));
        });
        modelBuilder.Entity<DueItem>(e =>
        {
            e.HasIndex(x => new { x.FiredAt, x.DueAt });
            e.HasIndex(x => x.TaskId);
            e.HasIndex(x => x.BookmarkId);
        });
        modelBuilder.Entity<InstanceRow>(e =>
        {
            e.HasIndex(x => x.CorrelationId);
            e.HasIndex(x => new { x.Definition, x.Version, x.Status });
        });
        modelBuilder.Entity<JournalRow>(e =>
        {
            e.ToTable("journal");
            e.HasIndex(x => new { x.InstanceId, x.Sequence }).IsUnique();
            Text(e.Property(x => x.Record));
        });
        modelBuilder.Entity<OutboxRow>(e =>
        {
            e.HasIndex(x => x.CreatedAt);
            Text(e.Property(x => x.Payload));
        });
        modelBuilder.Entity<DefinitionRow>(e =>
        {
            e.HasKey(x => new { x.Definition, x.Version });
            Text(e.Property(x => x.Json));
        });
        modelBuilder.Entity<DefinitionDraft>(e =>
        {
            e.HasKey(x => x.Definition);
            Text(e.Property(x => x.Editors));
            Text(e.Property(x => x.Json));
        });
        modelBuilder.Entity<ReviewRequest>(e =>
        {
            e.HasIndex(x => new { x.Definition, x.Status });
            e.HasIndex(x => x.RequestedAt);
            Text(e.Property(x => x.Editors));
            Text(e.Property(x => x.Json));
            Text(e.Property(x => x.Reason));
        });
        modelBuilder.Entity<OperationRow>(e =>
        {
            e.HasKey(x => x.OperationKey);
            Text(e.Property(x => x.Answer));
        });
        modelBuilder.Entity<Organisation>().HasKey(x => new { x.Id, x.ValidFrom });
        modelBuilder.Entity<RegisteredPerson>(e =>
        {
            e.HasKey(x => new { x.Id, x.ValidFrom });
            e.HasIndex(x => x.OrganisationId);
        });
        modelBuilder.Entity<AccountRow>(e =>
        {
            e.ToTable("accounts");
            e.HasKey(x => new { x.Account, x.ValidFrom });
        });
        modelBuilder.Entity<Authority>().HasIndex(x => new { x.Body, x.OrganisationId });
        modelBuilder.Entity<Authority>().HasIndex(x => x.Account);
        modelBuilder.Entity<Relation>().HasIndex(x => new { x.Account, x.PersonId });
        modelBuilder.Entity<CatalogueEntry>(e =>
        {
            e.HasKey(x => new { x.Catalogue, x.Item, x.ValidFrom });
            Text(e.Property(x => x.Text));
        });
        modelBuilder.Entity<LawSetting>(e =>
        {
            e.HasKey(x => new { x.Setting, x.ValidFrom });
            Text(e.Property(x => x.Value));
        });
        modelBuilder.Entity<RegisterChange>(e =>
        {
            e.HasIndex(x => new { x.Status, x.ProposedAt });
            Text(e.Property(x => x.Row));
        });
        modelBuilder.Entity<SealedEnvelope>(e =>
        {
            e.HasKey(x => x.Number);
            e.HasIndex(x => x.CaseNumber);
        });
        modelBuilder.Entity<UnsealRequest>(e =>
        {
            e.HasIndex(x => new { x.Status, x.RequestedAt });
            e.HasIndex(x => x.RequestedBy);
            Text(e.Property(x => x.Purpose));
            Text(e.Property(x => x.Reason));
        });
        modelBuilder.Entity<DrawnNumber>(e =>
        {
            e.HasKey(x => x.Number);
            e.HasIndex(x => new { x.Series, x.Year, x.Value }).IsUnique();
        });
        modelBuilder.Entity<NumberSeries>().HasKey(x => new { x.Series, x.Year });
        modelBuilder.Entity<Upload>().HasKey(x => new { x.BlobHash, x.Account });
        modelBuilder.Entity<Blob>().HasKey(x => x.Hash);
        modelBuilder.Entity<SearchTerm>(e =>
        {
            e.HasKey(x => new { x.Bigram, x.CaseNumber });
            e.Property(x => x.Bigram).HasMaxLength(4);
        });
        modelBuilder.Entity<CaseFacet>().HasKey(x => new { x.Facet, x.CaseNumber });
        modelBuilder.Entity<AuditRun>(e =>
        {
            e.HasIndex(x => x.StartedAt);
            Text(e.Property(x => x.Result));
        });
    }

    private static void Text<T>(Microsoft.EntityFrameworkCore.Metadata.Builders.PropertyBuilder<T> property) =>
        property.Metadata.SetMaxLength(-1);

    private static void Hash(Microsoft.EntityFrameworkCore.Metadata.Builders.PropertyBuilder<byte[]> property) =>
        property.HasMaxLength(32).IsFixedLength();

    private sealed class UtcConverter()
        : ValueConverter<DateTime, DateTime>(value => value, value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
}
