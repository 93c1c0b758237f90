namespace Bizproc.Package.Tests.Matrix;

/// <summary>All setups of projects. Locally, one of each kind and its references are built; with <c>BIZPROC_TESTS=all</c>, every one is.</summary>
internal static class AllProjects
{
    /// <summary>The projects whose output other tests check, besides the test of the matrix.</summary>
    private static readonly string[] Named = ["Host", "HostTests", "SwitchedOn", "SwitchedOff", "Cyrillic", "LongNames"];

    private static readonly IEnumerable<MatrixProject>[] Families = [LanguageProjects.All, SettingProjects.All, NameProjects.All, ReferenceProjects.All, UnheardProjects.All];

    public static IReadOnlyList<MatrixProject> All { get; } = [.. Families.SelectMany(static family => family)];

    /// <summary>Gets those that are built in this run.</summary>
    public static IReadOnlyList<MatrixProject> Built { get; } = LongTests.AreWanted ? All : OneOfEachKind();

    private static IReadOnlyList<MatrixProject> OneOfEachKind()
    {
        HashSet<string> names = [.. Named, .. Families.SelectMany(static family => family.DistinctBy(static project => project.Kind)).Select(static project => project.Name)];
        int count;
        do
        {
            count = names.Count;
            names.UnionWith(All.Where(other => All.Any(project => names.Contains(project.Name) && project.Needs(other))).Select(static other => other.Name));
        }
        while (names.Count > count);

        return [.. All.Where(project => names.Contains(project.Name))];
    }
}
