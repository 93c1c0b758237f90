namespace Bizproc;

/// <summary>Declares an input property of the action: a value that the workflow's designer gives it (portal: 4.4).</summary>
/// <param name="key">The key on the portal; left out, the member's name in camel case.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BizprocPropertyAttribute(string? key = null) : BizprocMemberAttribute(key);
