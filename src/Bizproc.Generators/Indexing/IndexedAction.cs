using Bizproc.Generators.Model;
using Bizproc.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Indexing;

/// <summary>One registration of the compilation.</summary>
/// <param name="Type">The class that declares it.</param>
/// <param name="Registration">What its attribute says.</param>
internal sealed record IndexedAction(INamedTypeSymbol Type, RegistrationModel Registration)
{
    /// <summary>Where its attribute is written.</summary>
    public Location Location =>
        AttributeNames.Find(Type, Registration.IsRobot ? AttributeNames.Robot : AttributeNames.Activity)?.ApplicationSyntaxReference is { } reference
            ? reference.SyntaxTree.GetLocation(reference.Span)
            : Location.None;

    /// <summary>Whether it is a registration of this class.</summary>
    public bool IsOf(ISymbol type) => SymbolEqualityComparer.Default.Equals(Type, type);
}
