using Microsoft.EntityFrameworkCore;

namespace Bizproc.EntityFrameworkCore.Tests.Support;

/// <summary>A context with the tables of Bizproc in a schema of their own.</summary>
public sealed class SchemaContext(DbContextOptions<SchemaContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddBizproc("automation");
}
