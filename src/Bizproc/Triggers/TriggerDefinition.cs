using System.Text.Json;
using Bizproc.Triggers;

namespace Bizproc;

/// <summary>A declared trigger of CRM automation.</summary>
/// <remarks>A class with <see cref="BizprocTriggerAttribute"/> has its definition in <c>Definition</c>.</remarks>
/// <param name="code">The code on the portal.</param>
/// <param name="name">The name that administrators see.</param>
public sealed class TriggerDefinition(string code, string name)
{
    /// <summary>The code on the portal.</summary>
    public string Code { get; } = code ?? throw new ArgumentNullException(nameof(code));

    /// <summary>The name that administrators see.</summary>
    public string Name { get; } = name ?? throw new ArgumentNullException(nameof(name));

    /// <summary>Writes the parameters of the call that registers the trigger, or renames the trigger with this code.</summary>
    internal byte[] WriteAdd() => JsonSerializer.SerializeToUtf8Bytes(new TriggerAddParameters(Code, Name), TriggerJsonContext.Default.TriggerAddParameters);

    /// <inheritdoc/>
    public override string ToString() => $"trigger {Code}";
}
