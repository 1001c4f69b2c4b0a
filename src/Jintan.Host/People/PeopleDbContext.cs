using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Jintan.Host.People;

/// <summary>Accounts and the keys of cookies and forms. Stands in the ledger's database, is never part of a burst.</summary>
public abstract class PeopleDbContext(DbContextOptions options) : IdentityDbContext<OfficeAccount>(options), IDataProtectionKeyContext
{
    public const string MigrationsTable = "PeopleMigrations";

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RefuseConflictingRoles();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RefuseConflictingRoles();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<OfficeAccount>(account =>
        {
            account.ToTable("PeopleAccounts");
            account.Property(a => a.OrganisationId).HasMaxLength(64);
            account.Property(a => a.Title).HasMaxLength(64);
        });
        builder.Entity<IdentityRole>().ToTable("PeopleRoles")
            .HasData(Role.All.Select(r => new IdentityRole { Id = r, Name = r, NormalizedName = r.ToUpperInvariant(), ConcurrencyStamp = r }));
        builder.Entity<IdentityUserRole<string>>().ToTable("PeopleAccountRoles");
        builder.Entity<IdentityUserClaim<string>>().ToTable("PeopleAccountClaims");
        builder.Entity<IdentityUserLogin<string>>().ToTable("PeopleAccountLogins");
        builder.Entity<IdentityUserToken<string>>().ToTable("PeopleAccountTokens");
        builder.Entity<IdentityRoleClaim<string>>().ToTable("PeopleRoleClaims");
        builder.Entity<DataProtectionKey>().ToTable("PeopleKeys");
    }

    // Here and not in a page, so that no way of saving an account can go round it. Role ids are role names.
    private void RefuseConflictingRoles()
    {
        var pending = ChangeTracker.Entries<IdentityUserRole<string>>().ToList();
        foreach (var added in pending.Where(e => e.State is EntityState.Added).Select(e => e.Entity))
        {
            var leaving = pending.Where(e => e.State is EntityState.Deleted).Select(e => (e.Entity.UserId, e.Entity.RoleId)).ToHashSet();
            var held = UserRoles.Where(r => r.UserId == added.UserId).Select(r => r.RoleId).ToList()
                .Where(role => !leaving.Contains((added.UserId, role)))
                .Concat(pending.Where(e => e.State is EntityState.Added && e.Entity.UserId == added.UserId).Select(e => e.Entity.RoleId));
            if (held.FirstOrDefault(role => !Role.MayBeCombined(role, added.RoleId)) is { } other)
            {
                throw new ConflictingRolesException(added.RoleId, other);
            }
        }
    }
}
