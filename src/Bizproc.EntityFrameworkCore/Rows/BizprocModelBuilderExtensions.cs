using Bizproc;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Adds the tables of Bizproc to a model.</summary>
public static class BizprocModelBuilderExtensions
{
    private const int MaxMemberId = 128;
    private const int MaxPortal = 300;
    private const int MaxLease = 64;
    private const int MaxDeployed = 256;
    private const int MaxKey = 32;

    /// <summary>
    /// Adds the tables <c>bizproc_portals</c>, <c>bizproc_tokens</c> and <c>bizproc_seen_calls</c>. Call it in <c>OnModelCreating</c>, and add a
    /// migration.
    /// </summary>
    /// <param name="modelBuilder">The model of the application.</param>
    /// <param name="schema">The schema of the tables. Default: the schema of the model.</param>
    public static ModelBuilder AddBizproc(this ModelBuilder modelBuilder, string? schema = null)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);

        return modelBuilder
            .Entity<BizprocPortal>(row => AddPortals(row, schema))
            .Entity<BizprocTokens>(row => AddTokens(row, schema))
            .Entity<BizprocSeenCall>(row => AddSeenCalls(row, schema));
    }

    private static void AddPortals(EntityTypeBuilder<BizprocPortal> row, string? schema)
    {
        row.ToTable("bizproc_portals", schema).HasKey(static portal => portal.MemberId);
        row.Property(static portal => portal.MemberId).HasColumnName("member_id").HasMaxLength(MaxMemberId);
        row.Property(static portal => portal.Portal).HasColumnName("portal").HasMaxLength(MaxPortal).IsRequired();
        row.Property(static portal => portal.Version).HasColumnName("version").IsConcurrencyToken();
        row.Property(static portal => portal.Deployed).HasColumnName("deployed").HasMaxLength(MaxDeployed);
        row.Property(static portal => portal.RenewalLease).HasColumnName("renewal_lease").HasMaxLength(MaxLease);
        row.Property(static portal => portal.Data).HasColumnName("data").IsRequired();
    }

    private static void AddTokens(EntityTypeBuilder<BizprocTokens> row, string? schema)
    {
        row.ToTable("bizproc_tokens", schema).HasKey(static tokens => tokens.Portal);
        row.Property(static tokens => tokens.Portal).HasColumnName("portal").HasMaxLength(MaxPortal);
        row.Property(static tokens => tokens.Tokens).HasColumnName("tokens");
        row.Property(static tokens => tokens.RenewalLease).HasColumnName("renewal_lease").HasMaxLength(MaxLease);
    }

    private static void AddSeenCalls(EntityTypeBuilder<BizprocSeenCall> row, string? schema)
    {
        row.ToTable("bizproc_seen_calls", schema).HasKey(static call => call.Key);
        row.Property(static call => call.Key).HasColumnName("key").HasMaxLength(MaxKey);
        row.Property(static call => call.SeenAt).HasColumnName("seen_at");
        row.HasIndex(static call => call.SeenAt).HasDatabaseName("bizproc_seen_calls_seen_at");
    }
}
