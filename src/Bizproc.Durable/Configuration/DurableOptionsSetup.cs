using System.Globalization;
using Bizproc.Configuration.Checks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Bizproc.Durable.Configuration;

/// <summary>Reads the section of the configuration, and checks the options at the start. No message contains a connection string.</summary>
/// <param name="configuration">The configuration of the application, if it has one.</param>
internal sealed class DurableOptionsSetup(IConfiguration? configuration = null) : IPostConfigureOptions<DurableOptions>, IValidateOptions<DurableOptions>
{
    private const string Section = "Bizproc:Durable";

    private static readonly TimeSpan LongestCheckIn = TimeSpan.FromMinutes(5);

    private readonly List<string> _faults = [];

    public void PostConfigure(string? name, DurableOptions options)
    {
        if (configuration?.GetSection(Section) is not { } section) return;

        options.File = Find(section, nameof(options.File)) ?? options.File;
        options.PostgreSql = Find(section, nameof(options.PostgreSql)) ?? options.PostgreSql;
        options.CheckIn = FindTime(section, nameof(options.CheckIn)) ?? options.CheckIn;
        options.KeepSeen = FindTime(section, nameof(options.KeepSeen)) ?? options.KeepSeen;
    }

    public ValidateOptionsResult Validate(string? name, DurableOptions options)
    {
        List<string> faults = [.. _faults];
        if (TimeLimit.FindFault($"{Section}:{nameof(options.CheckIn)}", options.CheckIn) is { } fault)
            faults.Add(fault);
        else if (options.CheckIn < TimeSpan.FromSeconds(1) || options.CheckIn > LongestCheckIn)
            faults.Add($"{Section}:{nameof(options.CheckIn)} is {options.CheckIn:c}, but must be from 00:00:01 to {LongestCheckIn:c}");
        if (options.KeepSeen < TimeSpan.FromDays(1))
            faults.Add($"{Section}:{nameof(options.KeepSeen)} is {options.KeepSeen:c}, but must be at least 1.00:00:00, because portals and proxies may repeat a call after hours");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static string? Find(IConfigurationSection section, string name) => section[name] is { Length: > 0 } text ? text : null;

    private TimeSpan? FindTime(IConfigurationSection section, string name)
    {
        if (Find(section, name) is not { } text) return null;
        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value)) return value;

        _faults.Add($"{Section}:{name} is '{text}', but must be a time, such as 00:00:07.5");
        return null;
    }
}
