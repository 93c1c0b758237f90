namespace Bizproc.Generators.Rules;

/// <summary>The kind of change that a fix makes to an attribute.</summary>
internal enum FixKind
{
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
