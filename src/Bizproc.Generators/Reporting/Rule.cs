using Bizproc.Generators.Indexing;
using Bizproc.Generators.Model;
using Bizproc.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bizproc.Generators.Reporting;

/// <summary>One rule: its descriptor, and what it asks of each part of a model that it looks at.</summary>
/// <param name="Descriptor">Id, severity and message.</param>
internal sealed record Rule(DiagnosticDescriptor Descriptor)
{
    /// <summary>True if a code fix exists for some of its diagnostics.</summary>
    public bool HasFix { get; init; }

    /// <summary>Looks at a class that declares an action.</summary>
    public Action<ActionModel, RuleReporter>? Action { get; init; }

    /// <summary>Looks at a type that is no action itself and has one somewhere inside.</summary>
    public Action<INamedTypeSymbol, RuleReporter>? Around { get; init; }

    /// <summary>Looks at an attribute of ours where nothing reads it, and why nothing does.</summary>
    public Action<AttributeData, string, RuleReporter>? NoEffect { get; init; }

    /// <summary>Looks at what one of the two attributes of an action says.</summary>
    public Action<ActionModel, RegistrationModel, RuleReporter>? Registration { get; init; }

    /// <summary>Looks at a property in the class that declares it, be that an action or not.</summary>
    public Action<PropertyModel, RuleReporter>? Property { get; init; }

    /// <summary>Looks at a property of an action, inherited ones included, where what is right depends on the action.</summary>
    public Action<ActionModel, PropertyModel, RuleReporter>? ActionProperty { get; init; }

    /// <summary>Looks at an action beside all others of the compilation.</summary>
    public Action<ActionModel, ActionIndex, RuleReporter>? Others { get; init; }

    /// <summary>Looks at each text that is written anywhere in a declaration: names, descriptions, keys, codes, titles of options.</summary>
    public Action<DeclaredText, RuleReporter>? Text { get; init; }

    /// <summary>Looks at all properties of an action, or at those that a class which is none declares.</summary>
    public Action<IReadOnlyList<PropertyModel>, RuleReporter>? Properties { get; init; }

    /// <summary>Looks at the texts of an action or of a property.</summary>
    public Action<EquatableArray<TextModel>, RuleReporter>? Texts { get; init; }

    /// <summary>Looks at the choices of an enum.</summary>
    public Action<EnumOptions, RuleReporter>? Options { get; init; }

    /// <summary>Looks at the document type of an action.</summary>
    public Action<DocumentModel, RuleReporter>? DocumentType { get; init; }

    /// <summary>Looks at one rule of an action's filter.</summary>
    public Action<DocumentModel, RuleReporter>? FilterRule { get; init; }

    /// <summary>Asks the compiler itself for what the rule looks at, where that is no part of a declaration.</summary>
    public Action<CompilationStartAnalysisContext, ActionIndex>? Start { get; init; }
}
