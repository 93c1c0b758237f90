namespace Bizproc;

/// <summary>Declares an input property of the action: the designer of a workflow gives it a value.</summary>
/// <param name="key">The key on the portal. Default: the name of the member in camel case.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BizprocPropertyAttribute(string? key = null) : BizprocMemberAttribute(key);
