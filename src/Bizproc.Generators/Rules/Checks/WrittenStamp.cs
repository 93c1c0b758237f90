using Bizproc.Generators.Emitting;
using Bizproc.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Bizproc.Generators.Rules.Checks;

/// <summary>Checks that the generated file of a class was made from a given model.</summary>
internal static class WrittenStamp
{
    public static bool IsOf(INamedTypeSymbol type, ActionModel action) => IsOf(type, () => ModelStamp.Compute(action));

    /// <param name="type">The class.</param>
    /// <param name="compute">Computes the stamp of the model. It is called only if the class has a generated file.</param>
    public static bool IsOf(INamedTypeSymbol type, Func<uint> compute)
    {
        // The file of a nested class also reopens this class, so look at all files, not only the first.
        string? head = null;
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            var text = reference.SyntaxTree.GetText();
            if (!StartsWithHeader(text)) continue;

            head ??= GeneratedText.HeaderOf(compute());
            if (text.Length > head.Length && text.ToString(new TextSpan(0, head.Length)) == head) return true;
        }

        return false;
    }

    private static bool StartsWithHeader(SourceText text)
    {
        if (text.Length < GeneratedText.Header.Length) return false;

        for (int i = 0; i < GeneratedText.Header.Length; i++)
        {
            if (text[i] != GeneratedText.Header[i]) return false;
        }

        return true;
    }
}
