namespace Bizproc.Generators.Model;

/// <summary>The public members that an action class gets, unless it has one of that name itself.</summary>
[Flags]
internal enum GeneratedMembers
{
    None = 0,
    Definition = 1 << 0,
    UpdateAsync = 1 << 1,
    AddAsync = 1 << 2,
    DeleteAsync = 1 << 3,
}
