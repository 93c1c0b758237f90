using System.Text.Json;
using Bizproc.Emulator.Faults;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Control;

/// <summary>Writes the faults that wait for a call as JSON.</summary>
internal static class FaultJsonWriter
{
    public static string Write(IEnumerable<WaitingFault> faults)
    {
        var list = new PhpArray();
        foreach (var (fault, left) in faults) list.Add(Describe(fault, left));
        return PhpJsonWriter.Write(list);
    }

    private static PhpArray Describe(PortalFault fault, int left) => new()
    {
        ["kind"] = new PhpString(JsonNamingPolicy.CamelCase.ConvertName(fault.Kind.ToString())),
        ["method"] = new PhpString(fault.Method),
        ["left"] = new PhpInteger(left),
    };
}
