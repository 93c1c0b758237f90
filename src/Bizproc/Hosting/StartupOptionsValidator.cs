using Microsoft.Extensions.Options;

namespace Bizproc;

/// <summary>Checks at startup that <c>UpdateAtStartup</c> has actions to deploy and that its options are in range.</summary>
internal sealed class StartupOptionsValidator(AddedActions? added = null) : IValidateOptions<StartupOptions>
{
    public ValidateOptionsResult Validate(string? name, StartupOptions options)
    {
        string[] faults = [.. Faults(options).OfType<string>()];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string?> Faults(StartupOptions options)
    {
        if (added is null) yield return $"UpdateAtStartup has no actions to deploy: {AddedActions.Remedy}";
        yield return TimeLimit.FindFault("StartupOptions.LookTimeout", options.LookTimeout);
        if (options.MaxConcurrency < 1) yield return "StartupOptions.MaxConcurrency is out of range: it must be at least 1";
        yield return TimeLimit.FindFault("StartupOptions.FirstRetryDelay", options.FirstRetryDelay, mayBeZero: true);
        yield return TimeLimit.FindFault("StartupOptions.MaxRetryDelay", options.MaxRetryDelay, mayBeZero: true);
    }
}
