using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;

namespace Bizproc.Generators.Reporting;

/// <summary>
/// The correction of a fault. The rule that finds the fault decides on it and checks it. It travels in the properties of the diagnostic, and a
/// code fix only writes it.
/// </summary>
/// <param name="Kind">The kind of change.</param>
/// <param name="Argument">The argument to add, the parameter that takes the value, the attribute to add or to copy to, or the code of the action.</param>
/// <param name="Value">The text or the expression to write.</param>
internal sealed record Fix(FixKind Kind, string Argument = "", string Value = "")
{
    // An enum's own ToString reads its metadata again after each collection.
    private static readonly string[] s_kinds = Enum.GetNames(typeof(FixKind));

    /// <summary>Replaces the reported text.</summary>
    public static Fix Replace(string text) => new(FixKind.ReplaceText, Value: text);

    /// <summary>Replaces the reported expression.</summary>
    /// <param name="expression">The expression, with qualified names; the code fix shortens them where possible.</param>
    /// <param name="parameter">The parameter that takes it, if it is a different one.</param>
    public static Fix ReplaceBy(string expression, string parameter = "") => new(FixKind.ReplaceExpression, parameter, expression);

    /// <summary>Adds an argument with a text to the reported attribute.</summary>
    public static Fix AddText(string argument, string text) => new(FixKind.AddText, argument, text);

    /// <summary>Adds an argument with an expression to the reported attribute.</summary>
    public static Fix Add(string argument, string expression) => new(FixKind.AddExpression, argument, expression);

    /// <summary>Adds a text as the first argument of the reported attribute.</summary>
    public static Fix AddFirst(string text) => new(FixKind.AddFirst, Value: text);

    /// <summary>Adds one of our attributes, with one positional and one named text, after the reported one.</summary>
    public static Fix AddAttribute(string name, string text, (string Name, string Text) argument) => new(
        FixKind.AddAttribute, name, $"({SymbolDisplay.FormatLiteral(text, quote: true)}, {argument.Name} = {SymbolDisplay.FormatLiteral(argument.Text, quote: true)})");

    /// <summary>Turns the reported property into an input or a return property.</summary>
    /// <param name="name">The name that a portal shows.</param>
    /// <param name="canReturn">True if it may be a return property.</param>
    public static Fix Declare(string name, bool canReturn) => new(FixKind.Declare, canReturn ? "BizprocReturnProperty" : "", name);

    /// <summary>Copies the reported argument to another of our attributes.</summary>
    public static Fix CopyTo(string attribute) => new(FixKind.CopyArgument, attribute);

    /// <summary>Accepts a change of an action in the baseline.</summary>
    /// <param name="code">The code of the action.</param>
    /// <param name="withoutOthers">A baseline with only this action as it is after the change; empty if the action is gone.</param>
    public static Fix Accept(string code, string withoutOthers) => new(FixKind.AcceptChange, code, withoutOthers);

    /// <summary>Removes the reported argument.</summary>
    public static Fix RemoveArgument { get; } = new(FixKind.RemoveArgument);

    /// <summary>Removes the reported attribute.</summary>
    public static Fix RemoveAttribute { get; } = new(FixKind.RemoveAttribute);

    /// <summary>Reads the fix that a diagnostic carries.</summary>
    public static Fix? From(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(nameof(Kind), out string? kind) && Enum.TryParse(kind, out FixKind parsed)
            ? new(parsed, properties[nameof(Argument)] ?? "", properties[nameof(Value)] ?? "")
            : null;

    /// <summary>Converts the fix to the properties of a diagnostic.</summary>
    public ImmutableDictionary<string, string?> ToProperties()
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties.Add(nameof(Kind), s_kinds[(int)Kind]);
        properties.Add(nameof(Argument), Argument);
        properties.Add(nameof(Value), Value);
        return properties.ToImmutable();
    }
}

/// <summary>The kind of change that a fix makes to an attribute or to the baseline.</summary>
internal enum FixKind
{
    AcceptChange,
    ReplaceText,
    ReplaceExpression,
    AddText,
    AddExpression,
    AddFirst,
    AddAttribute,
    CopyArgument,
    Declare,
    RemoveArgument,
    RemoveAttribute,
}
