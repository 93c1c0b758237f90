namespace Bizproc.Emulator.State.Triggers;

/// <summary>A trigger that an application has registered (portal: 23).</summary>
internal sealed record Trigger(string Application, string Code, string Name);
