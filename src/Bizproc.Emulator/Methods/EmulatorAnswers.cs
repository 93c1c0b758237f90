using Bizproc.Emulator.State.Flows;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods;

/// <summary>The refusals of the emulator itself. Their codes are those of no portal.</summary>
internal static class EmulatorAnswers
{
    /// <summary>The refusal of a call that needs more than the emulator models.</summary>
    public static PortalError NotModelled(string method, string what) => new(
        400,
        "EMULATOR_NOT_MODELLED",
        $"The emulator does not model {what} in {method}. Teach the answer: portal.Answer(\"{method}\", ...), or POST /emulator/answers");

    /// <summary>The refusal of more templates than an emulated portal keeps.</summary>
    public static PortalError TooManyTemplates =>
        new(400, "EMULATOR_IS_FULL", $"An emulated portal keeps at most {TemplateTable.Capacity} templates of {TemplateTable.MaxBytes >> 20} MiB together");

    /// <summary>The refusal of more rows than an emulated portal keeps.</summary>
    public static PortalError TooManyRows(int capacity, long bytes) =>
        new(400, "EMULATOR_IS_FULL", $"An emulated portal keeps at most {capacity} CRM items of {bytes >> 20} MiB together");
}
