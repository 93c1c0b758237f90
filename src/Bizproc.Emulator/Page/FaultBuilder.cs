using System.Text.Json;
using Bizproc.Emulator.Faults;
using Bizproc.Emulator.Page.Views;

namespace Bizproc.Emulator.Page;

/// <summary>Describes the faults that a portal can show, and those that wait.</summary>
internal static class FaultBuilder
{
    public static FaultsView Build(IEnumerable<WaitingFault> waiting) => new(
        [.. Enum.GetValues<FaultKind>().Select(static kind => new ChoiceView(JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()), Describe(kind)))],
        PortalFault.AnyMethod,
        ["bizproc.event.send", "bizproc.activity.log", "bizproc.activity.add", PortalFault.Authorisation],
        [.. waiting.Select(static entry => Describe(entry.Fault, entry.Left))]);

    private static string Describe(PortalFault fault, int left)
    {
        string method = fault.Method switch
        {
            PortalFault.AnyMethod => "any method",
            PortalFault.Authorisation => "the renewal of tokens",
            _ => fault.Method,
        };
        string what = fault.Kind switch
        {
            FaultKind.Delay => $"{Describe(fault.Kind)} by {fault.Delay.TotalMilliseconds:N0} ms",
            FaultKind.Error => $"{fault.Http} {fault.Error}",
            _ => Describe(fault.Kind),
        };
        return $"{(left == 1 ? "The next call" : $"The next {left} calls")} of {method}: {what}";
    }

    private static string Describe(FaultKind kind) => kind switch
    {
        FaultKind.QueryLimit => "503, too many calls",
        FaultKind.OperationTimeLimit => "429, operation time limit",
        FaultKind.ExpiredToken => "401, expired token",
        FaultKind.Status500 => "500 with an HTML page",
        FaultKind.ResetBefore => "the connection breaks before the call is carried out",
        FaultKind.ResetAfter => "the connection breaks after the call was carried out",
        FaultKind.Truncate => "the answer breaks off in the middle",
        FaultKind.Delay => "the answer is delayed",
        _ => "an error of the portal",
    };
}
