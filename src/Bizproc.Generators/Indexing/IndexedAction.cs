using Bizproc.Generators.Model;
using Bizproc.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Indexing;

/// <summary>One registration of the compilation.</summary>
/// <param name="Type">The class that declares it.</param>
/// <param name="Registration">The content of its attribute; a former code has one of its own.</param>
internal sealed record IndexedAction(INamedTypeSymbol Type, RegistrationModel Registration)
{
    /// <summary>The location of its attribute.</summary>
    public Location Location =>
        AttributeNames.Find(Type, Registration.IsRobot ? AttributeNames.Robot : AttributeNames.Activity)?.ApplicationSyntaxReference is { } reference
            ? reference.SyntaxTree.GetLocation(reference.Span)
            : Location.None;

    /// <summary>True if this class declares it.</summary>
    public bool IsOf(ISymbol type) => SymbolEqualityComparer.Default.Equals(Type, type);
}
