namespace Bizproc.Generators.Model;

/// <summary>The public members that are generated for an action class, except those whose names it already uses.</summary>
[Flags]
internal enum GeneratedMembers
{
    None = 0,
    Definition = 1 << 0,
    UpdateAsync = 1 << 1,
    AddAsync = 1 << 2,
    DeleteAsync = 1 << 3,
}
