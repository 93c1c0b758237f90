using System.Collections.Immutable;
using Bizproc.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bizproc.Generators.Indexing;

/// <summary>Reads the declarations of one file without binding. It may take too many types for actions, never too few.</summary>
internal sealed class SourceFileReader
{
    private const string Prefix = "Bizproc";
    private const string Ending = "Attribute";

    private readonly ImmutableArray<WrittenType>.Builder _candidates = ImmutableArray.CreateBuilder<WrittenType>();
    private readonly ImmutableArray<WrittenType>.Builder _otherTypes = ImmutableArray.CreateBuilder<WrittenType>();
    private readonly ImmutableHashSet<string>.Builder _otherNames = ImmutableHashSet.CreateBuilder<string>();
    private readonly ImmutableArray<string>.Builder _globalAliases = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<(string Base, WrittenType Type)>.Builder _heirs = ImmutableArray.CreateBuilder<(string Base, WrittenType Type)>();
    private readonly ImmutableArray<(string Target, string Alias)>.Builder _aliases = ImmutableArray.CreateBuilder<(string Target, string Alias)>();
    private readonly HashSet<string> _ownAliases = new(StringComparer.Ordinal);

    private bool _hasOurs;

    private SourceFileReader()
    {
    }

    public static SourceFile Read(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var reader = new SourceFileReader();
        if (tree.GetRoot(cancellationToken) is CompilationUnitSyntax root) reader.Add(tree, root.Usings, root.Members);

        return new(
            reader._candidates.ToImmutable(),
            reader._otherTypes.ToImmutable(),
            reader._hasOurs,
            reader._otherNames.ToImmutable(),
            reader._globalAliases.ToImmutable(),
            reader._heirs.ToImmutable(),
            reader._aliases.ToImmutable());
    }

    private void Add(SyntaxTree tree, SyntaxList<UsingDirectiveSyntax> usings, SyntaxList<MemberDeclarationSyntax> members)
    {
        // Using directives come before the code to which they apply.
        foreach (var directive in usings) Add(directive);

        foreach (var member in members)
        {
            Add(tree, member);
            if (member is TypeDeclarationSyntax type) Add(tree, usings: default, type.Members);
            else if (member is BaseNamespaceDeclarationSyntax space) Add(tree, space.Usings, space.Members);
            else if (member is EnumDeclarationSyntax options)
            {
                foreach (var option in options.Members) Add(tree, option);
            }
        }
    }

    private void Add(UsingDirectiveSyntax directive)
    {
        if (directive.Alias is not { } alias || WrittenName.FindLast(directive.NamespaceOrType) is not { } target) return;

        string name = alias.Name.Identifier.ValueText;
        _aliases.Add((target, name));
        if (!target.StartsWith(Prefix, StringComparison.Ordinal)) return;

        if (directive.GlobalKeyword.RawKind != 0) _globalAliases.Add(WithoutEnding(name));
        else _ownAliases.Add(WithoutEnding(name));
    }

    private void Add(SyntaxTree tree, MemberDeclarationSyntax member)
    {
        foreach (var list in member.AttributeLists) AddNames(list);
        if (member is not TypeDeclarationSyntax type) return;

        // Attributes of a record's parameters may be meant for its properties.
        foreach (var parameter in type.ParameterList?.Parameters ?? default)
        {
            foreach (var list in parameter.AttributeLists) AddNames(list);
        }

        bool isHeir = type.BaseList?.Types.FirstOrDefault() is { } first && WrittenName.FindLast(first.Type) is not null;
        if (type.AttributeLists.Count == 0 && !isHeir) return;

        var written = new WrittenType(tree, type.Identifier.SpanStart, [.. type.AttributeLists.SelectMany(static list => list.Attributes).Select(Read)]);
        if (isHeir) _heirs.Add((WrittenName.FindLast(type.BaseList!.Types[0].Type)!, written));
        if (written.Attributes.IsEmpty) return;

        (written.Attributes.Any(static attribute => attribute.MayBeOfAction) ? _candidates : _otherTypes).Add(written);
    }

    private void AddNames(AttributeListSyntax list)
    {
        foreach (var attribute in list.Attributes)
        {
            string name = NameOf(attribute);
            if (name.StartsWith(Prefix, StringComparison.Ordinal) || _ownAliases.Contains(name)) _hasOurs = true;
            else _otherNames.Add(name);
        }
    }

    private WrittenAttribute Read(AttributeSyntax attribute)
    {
        string? code = null, page = null;
        bool hasPage = false;
        foreach (var argument in attribute.ArgumentList?.Arguments ?? default)
        {
            if (argument.NameEquals?.Name.Identifier.ValueText == "PlacementHandler") (hasPage, page) = (true, TextOf(argument.Expression));
            else if (argument.NameEquals is null) code ??= TextOf(argument.Expression);
        }

        string name = NameOf(attribute);
        return new(name, name is "BizprocActivity" or "BizprocRobot" or "BizprocFormerCode" || _ownAliases.Contains(name), code, hasPage, page);
    }

    private static string? TextOf(ExpressionSyntax expression) =>
        expression.IsKind(SyntaxKind.StringLiteralExpression) ? ((LiteralExpressionSyntax)expression).Token.Value as string : null;

    private static string NameOf(AttributeSyntax attribute) => WithoutEnding(WrittenName.FindLast(attribute.Name) ?? "");

    /// <summary>Removes the ending that the name of an attribute, or of an alias for it, may omit.</summary>
    private static string WithoutEnding(string name) =>
        name.Length > Ending.Length && name.EndsWith(Ending, StringComparison.Ordinal) ? name.Substring(0, name.Length - Ending.Length) : name;
}
