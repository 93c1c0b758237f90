using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Bizproc.Benchmarks.Keystroke;

/// <summary>
/// The minimum for any generator that reads these attributes: it reads those of the class and of its properties, makes a text from them that is
/// compared by value, and writes an empty file. It ignores types, base classes and modifiers.
/// </summary>
internal sealed class SemanticFloor : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var actions = context.SyntaxProvider.ForAttributeWithMetadataName(
            "Bizproc.BizprocActivityAttribute",
            static (_, _) => true,
            static (match, _) => (match.TargetSymbol.Name, Attributes: Read((INamedTypeSymbol)match.TargetSymbol)));

        context.RegisterSourceOutput(actions, static (output, action) => output.AddSource(action.Name + ".g.cs", ""));
    }

    private static string Read(INamedTypeSymbol type)
    {
        var text = new StringBuilder();
        Read(type, text);
        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol) Read(member, text);
        }

        return text.ToString();
    }

    private static void Read(ISymbol symbol, StringBuilder text)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            text.Append(attribute.AttributeClass?.Name);
            foreach (var argument in attribute.ConstructorArguments) Read(argument, text);
            foreach (var (name, argument) in attribute.NamedArguments) Read(argument, text.Append(name));
        }
    }

    private static void Read(TypedConstant argument, StringBuilder text)
    {
        if (argument.Kind != TypedConstantKind.Array) text.Append(CultureInfo.InvariantCulture, $"{argument.Value},");
    }
}
