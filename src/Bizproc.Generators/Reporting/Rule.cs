using Bizproc.Generators.Indexing;
using Bizproc.Generators.Model;
using Bizproc.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bizproc.Generators.Reporting;

/// <summary>One rule: its descriptor, and a check for each kind of part that it looks at.</summary>
/// <param name="Descriptor">Id, severity and message.</param>
internal sealed record Rule(DiagnosticDescriptor Descriptor)
{
    /// <summary>True if a code fix exists for some of its diagnostics.</summary>
    public bool HasFix { get; init; }

    /// <summary>Checks a class that declares an action.</summary>
    public Action<ActionModel, RuleReporter>? Action { get; init; }

    /// <summary>Checks a type that is not an action itself but contains one at any depth.</summary>
    public Action<INamedTypeSymbol, RuleReporter>? Around { get; init; }

    /// <summary>Checks one of our attributes that nothing reads. The text is the reason.</summary>
    public Action<AttributeData, string, RuleReporter>? NoEffect { get; init; }

    /// <summary>Checks the content of one of the two attributes of an action.</summary>
    public Action<ActionModel, RegistrationModel, RuleReporter>? Registration { get; init; }

    /// <summary>Checks a property in the class that declares it, whether that is an action or not.</summary>
    public Action<PropertyModel, RuleReporter>? Property { get; init; }

    /// <summary>Checks a property of an action, including inherited ones, if the check depends on the action.</summary>
    public Action<ActionModel, PropertyModel, RuleReporter>? ActionProperty { get; init; }

    /// <summary>Checks an action together with all others of the compilation.</summary>
    public Action<ActionModel, ActionIndex, RuleReporter>? Others { get; init; }

    /// <summary>Checks a class that declares a trigger.</summary>
    public Action<TriggerModel, RuleReporter>? Trigger { get; init; }

    /// <summary>Checks a trigger together with all others of the compilation.</summary>
    public Action<TriggerModel, ActionIndex, RuleReporter>? OtherTriggers { get; init; }

    /// <summary>Checks each text of a declaration: names, descriptions, keys, codes, titles of options.</summary>
    public Action<DeclaredText, RuleReporter>? Text { get; init; }

    /// <summary>Checks all properties of an action, or those that a class that is not an action declares.</summary>
    public Action<IReadOnlyList<PropertyModel>, RuleReporter>? Properties { get; init; }

    /// <summary>Checks the texts of an action or of a property.</summary>
    public Action<EquatableArray<TextModel>, RuleReporter>? Texts { get; init; }

    /// <summary>Checks the options of an enum.</summary>
    public Action<EnumOptions, RuleReporter>? Options { get; init; }

    /// <summary>Checks the document type of an action.</summary>
    public Action<DocumentModel, RuleReporter>? DocumentType { get; init; }

    /// <summary>Checks one rule of an action's filter.</summary>
    public Action<DocumentModel, RuleReporter>? FilterRule { get; init; }

    /// <summary>Registers checks with the compiler itself, for code that is not part of a declaration.</summary>
    public Action<CompilationStartAnalysisContext, ActionIndex>? Start { get; init; }
}
