namespace Bizproc.Package.Tests.Matrix;

/// <summary>All set-ups of projects.</summary>
internal static class AllProjects
{
    public static IReadOnlyList<MatrixProject> All { get; } =
        [.. LanguageProjects.All, .. SettingProjects.All, .. NameProjects.All, .. ReferenceProjects.All, .. UnheardProjects.All];
}
