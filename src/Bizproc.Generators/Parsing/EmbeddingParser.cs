using Bizproc.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>
/// Looks for the attribute that hides a type from friend assemblies. If the assembly already has it, a second definition would not compile.
/// </summary>
internal static class EmbeddingParser
{
    private const string OuterNamespace = "Microsoft";
    private const string Namespace = OuterNamespace + ".CodeAnalysis";

    public static EmbeddingState Parse(Compilation compilation)
    {
        if (Has(Namespace + ".EmbeddedAttribute")) return EmbeddingState.Defined;

        return Has(OuterNamespace) || Has(Namespace) ? EmbeddingState.Impossible : EmbeddingState.Missing;

        bool Has(string type) => compilation.Assembly.GetTypeByMetadataName(type) is not null;
    }
}
