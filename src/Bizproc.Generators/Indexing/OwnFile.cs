using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Indexing;

/// <summary>
/// Recognizes the files that our generator writes. They mention every action but declare none, and the user cannot fix anything in them.
/// </summary>
internal static class OwnFile
{
    // The compiler puts the files of a generator into a folder named after its full name.
    private const string Folder = "Bizproc.Generators.BizprocGenerator";

    public static bool Is(SyntaxTree? tree) => tree is not null && tree.FilePath.Contains(Folder);
}
