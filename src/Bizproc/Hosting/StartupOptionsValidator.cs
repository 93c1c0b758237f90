using Bizproc.Configuration;
using Microsoft.Extensions.Options;

namespace Bizproc.Hosting;

/// <summary>Checks at startup that <c>UpdateAtStartup</c> has actions to deploy and that its options are in range.</summary>
internal sealed class StartupOptionsValidator(AddedActions? added = null) : IValidateOptions<StartupOptions>
{
    private readonly OptionRanges _ranges = new();

    public ValidateOptionsResult Validate(string? name, StartupOptions options)
    {
        string[] faults = [.. _ranges.Validate(name: null, options).Failures ?? []];
        if (added is null) faults = [$"UpdateAtStartup has no actions to deploy: {AddedActions.Remedy}", .. faults];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
