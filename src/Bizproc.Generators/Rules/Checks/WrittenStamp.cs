using Bizproc.Generators.Emitting;
using Bizproc.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Bizproc.Generators.Rules.Checks;

/// <summary>Tells if the file that was generated for a class was made from a model.</summary>
internal static class WrittenStamp
{
    public static bool IsOf(INamedTypeSymbol type, ActionModel action)
    {
        // The file of a class inside opens this class, too, so that the first such file need not be the right one.
        string head = GeneratedText.HeaderOf(action);
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            var text = reference.SyntaxTree.GetText();
            if (text.Length > head.Length && text.ToString(new TextSpan(0, head.Length)) == head) return true;
        }

        return false;
    }
}
