using Bizproc.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bizproc.Generators.Rules.Checks;

/// <summary>Finds the parts of a class that the generator did not see, by comparing the class with the one that it saw.</summary>
internal sealed class UnseenParts
{
    private const string WriteConstant = "write the value here, or take it from a constant in a source file or in another project";
    private const string MoveType = "move it into a source file or into another project";
    private const string WriteProperty = "write the property in a source file";

    private readonly Compilation _complete;
    private readonly SeenCompilation _seen;
    private readonly List<UnseenPart> _found = [];

    private UnseenParts(Compilation complete, SeenCompilation seen)
    {
        _complete = complete;
        _seen = seen;
    }

    /// <param name="type">The class in the finished compilation.</param>
    /// <param name="twin">The class as the generator saw it.</param>
    /// <param name="complete">The finished compilation.</param>
    /// <param name="seen">The compilation that the generator saw.</param>
    /// <returns>One part for each place.</returns>
    public static IEnumerable<UnseenPart> Find(INamedTypeSymbol type, INamedTypeSymbol twin, Compilation complete, SeenCompilation seen)
    {
        var parts = new UnseenParts(complete, seen);
        parts.Compare(type, twin);
        return parts._found.GroupBy(static part => part.Place ?? (object)part.What).Select(static same => same.First());
    }

    /// <summary>The fields of a class and its bases from which another generator makes properties of the action.</summary>
    public static IEnumerable<UnseenPart> FindFields(INamedTypeSymbol type)
    {
        for (var each = type; each is not null; each = BaseClass.Find(each))
        {
            foreach (var field in each.GetMembers().OfType<IFieldSymbol>().Where(FieldTargets.Is))
                yield return new(field.Locations.FirstOrDefault(), $"The property of the field '{field.Name}'", WriteProperty);
        }
    }

    private void Compare(INamedTypeSymbol type, INamedTypeSymbol twin)
    {
        CompareAttributes(type, place: null);
        INamedTypeSymbol? each = type, other = twin;
        while (each is not null && other is not null)
        {
            CompareProperties(each, other);
            (each, other) = (Next(each), Next(other));
            if (each is null || other is { TypeKind: not TypeKind.Error }) continue;

            var place = type.BaseType is { } direct && SymbolEqualityComparer.Default.Equals(direct, each) ? BaseSyntax(type) : null;
            bool isListed = _seen.IsGenerated(each) || each.DeclaringSyntaxReferences.IsEmpty;
            _found.Add(isListed
                ? new(place, $"The base class '{each.Name}'", MoveType)
                : new(place, $"The base class of '{type.Name}'", $"write ': {each.Name}' in a source file"));
            break;
        }
    }

    private static INamedTypeSymbol? Next(INamedTypeSymbol type) => type.BaseType is { SpecialType: SpecialType.None } next ? next : null;

    private void CompareProperties(INamedTypeSymbol type, INamedTypeSymbol twin)
    {
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
        {
            if (!IsDeclared(property)) continue;

            if (twin.GetMembers(property.Name).OfType<IPropertySymbol>().FirstOrDefault() is not { } other)
            {
                _found.Add(new(null, $"The property '{property.Name}'", WriteProperty));
                continue;
            }

            CompareAttributes(property, place: null);
            var (item, seen) = (ValueParser.Parse(property.Type).Item, ValueParser.Parse(other.Type).Item);
            if (item.TypeKind != TypeKind.Error && seen.TypeKind == TypeKind.Error)
                _found.Add(new(TypeSyntax(property), $"The type '{item.Name}' of '{property.Name}'", MoveType));
            else if (item.TypeKind == TypeKind.Enum)
                CompareOptions(property, item, seen);
        }
    }

    /// <summary>Compares the options of an enum. A difference is reported on the property, which is in the file of the action.</summary>
    private void CompareOptions(IPropertySymbol property, ITypeSymbol type, ITypeSymbol twin)
    {
        foreach (var member in type.GetMembers().OfType<IFieldSymbol>())
        {
            if (member.HasConstantValue && twin.GetMembers(member.Name).OfType<IFieldSymbol>().FirstOrDefault() is not { HasConstantValue: true })
                _found.Add(new(property.Locations.FirstOrDefault(), $"The value of '{type.Name}.{member.Name}'", WriteConstant));
            CompareAttributes(member, property.Locations.FirstOrDefault());
        }
    }

    private void CompareAttributes(ISymbol symbol, Location? place)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (AttributeNames.FindName(attribute) is null || attribute.ApplicationSyntaxReference is not { } reference) continue;

            // An editor passes a referenced project as a compilation; no generator of this project makes its sources.
            if (!_complete.ContainsSyntaxTree(reference.SyntaxTree)) continue;

            if (_seen.IsGenerated(reference.SyntaxTree))
            {
                string name = AttributeNames.ShortNameOf(attribute);
                _found.Add(new(place ?? symbol.Locations.FirstOrDefault(each => each.SourceTree is { } tree && !_seen.IsGenerated(tree)), $"[{name}] of '{symbol.Name}'", "write the attribute in a source file"));
            }
            else if (reference.GetSyntax() is AttributeSyntax { ArgumentList.Arguments: var arguments })
            {
                foreach (var argument in arguments) CompareArgument(argument.Expression, place);
            }
        }
    }

    /// <summary>Compares each constant of an argument. An array itself is not a constant, but its elements are.</summary>
    private void CompareArgument(ExpressionSyntax argument, Location? place)
    {
        var (complete, seen) = (_complete.GetSemanticModel(argument.SyntaxTree), _seen.Compilation.GetSemanticModel(argument.SyntaxTree));
        foreach (var expression in argument.DescendantNodesAndSelf().OfType<ExpressionSyntax>())
        {
            var (value, other) = (complete.GetConstantValue(expression), seen.GetConstantValue(expression));
            if (!value.HasValue || (other.HasValue && Equals(value.Value, other.Value))) continue;

            _found.Add(new(place ?? expression.GetLocation(), $"'{expression}'", WriteConstant));
            return;
        }
    }

    private static bool IsDeclared(IPropertySymbol property) =>
        AttributeNames.Find(property, AttributeNames.Property) is not null || AttributeNames.Find(property, AttributeNames.ReturnProperty) is not null;

    private static Location? TypeSyntax(IPropertySymbol property) => property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
    {
        PropertyDeclarationSyntax declaration => declaration.Type.GetLocation(),
        ParameterSyntax { Type: { } type } => type.GetLocation(),
        _ => property.Locations.FirstOrDefault(),
    };

    private Location? BaseSyntax(INamedTypeSymbol type) => type.DeclaringSyntaxReferences
        .Where(reference => !_seen.IsGenerated(reference.SyntaxTree))
        .Select(static reference => (reference.GetSyntax() as TypeDeclarationSyntax)?.BaseList?.Types.FirstOrDefault()?.Type.GetLocation())
        .FirstOrDefault(static place => place is not null);
}
