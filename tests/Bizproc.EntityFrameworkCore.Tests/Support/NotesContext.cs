using Microsoft.EntityFrameworkCore;

namespace Bizproc.EntityFrameworkCore.Tests.Support;

/// <summary>The context of an application that keeps its portals beside its own rows.</summary>
public sealed class NotesContext(DbContextOptions<NotesContext> options) : DbContext(options)
{
    public DbSet<Note> Notes => Set<Note>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddBizproc();
}
