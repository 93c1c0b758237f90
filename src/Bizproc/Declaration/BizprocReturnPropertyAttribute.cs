namespace Bizproc;

/// <summary>Declares a return property of the action: a value that the handler sets and later steps can use (portal: 4.4, 11).</summary>
/// <param name="key">The key on the portal; left out, the member's name in camel case.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BizprocReturnPropertyAttribute(string? key = null) : BizprocMemberAttribute(key);
