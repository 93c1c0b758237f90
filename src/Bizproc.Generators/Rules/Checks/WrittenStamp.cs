using Bizproc.Generators.Emitting;
using Bizproc.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Bizproc.Generators.Rules.Checks;

/// <summary>Checks that the generated file of a class was made from a given model.</summary>
internal static class WrittenStamp
{
    public static bool IsOf(INamedTypeSymbol type, ActionModel action)
    {
        // The file of a nested class also reopens this class, so look at all files, not only the first.
        string head = GeneratedText.HeaderOf(action);
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            var text = reference.SyntaxTree.GetText();
            if (text.Length > head.Length && text.ToString(new TextSpan(0, head.Length)) == head) return true;
        }

        return false;
    }
}
