using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.State.Flows;

/// <summary>The place of a workflow in a list of steps.</summary>
/// <param name="steps">The steps.</param>
internal sealed class FlowPosition(PhpArray steps)
{
    private readonly PhpArray[] _steps = [.. steps.Select(static step => step.Value).OfType<PhpArray>()];
    private int _next;

    /// <summary>Gets the next step; <see langword="null"/> at the end.</summary>
    public PhpArray? Take() => _next < _steps.Length ? _steps[_next++] : null;
}
