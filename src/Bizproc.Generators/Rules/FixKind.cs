namespace Bizproc.Generators.Rules;

/// <summary>What a fix does to an attribute.</summary>
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
