using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Indexing;

/// <summary>The files that the generator itself writes. They name every action and declare none, and nothing in them is the user's to fix.</summary>
internal static class OwnFile
{
    // A compiler puts the files of a generator into a folder of its full name.
    private const string Folder = "Bizproc.Generators.BizprocGenerator";

    public static bool Is(SyntaxTree? tree) => tree is not null && tree.FilePath.Contains(Folder);
}
