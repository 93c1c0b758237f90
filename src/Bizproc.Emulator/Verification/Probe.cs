namespace Bizproc.Emulator.Verification;

/// <summary>A call that was not recorded. The portal's answer is compared with that of the emulator.</summary>
/// <param name="Id">The name of the call in reports.</param>
/// <param name="Method">The name of the method.</param>
/// <param name="Parameters">The parameters as JSON, in which <see cref="OwnTemplate"/> stands for the id of the run's own template.</param>
/// <param name="Result">The part of the result that is compared.</param>
internal sealed record Probe(string Id, string Method, string Parameters, ProbeResult Result = ProbeResult.Whole)
{
    /// <summary>The place of the template's id in the parameters.</summary>
    public const string OwnTemplate = "\"<template>\"";

    /// <summary>True if the call is made only after the portal has added the run's template.</summary>
    public bool NeedsTemplate => Parameters.Contains(OwnTemplate, StringComparison.Ordinal);

    /// <summary>True if the call needs the scope <c>crm</c> (portal: 23).</summary>
    public bool IsOfCrm => Method.StartsWith("crm.", StringComparison.Ordinal);
}

/// <summary>The parts of results that are compared.</summary>
internal enum ProbeResult
{
    /// <summary>The whole result.</summary>
    Whole,

    /// <summary>The JSON type of an id, which differs between portals.</summary>
    TemplateId,

    /// <summary>The rows of a list whose name belongs to the run.</summary>
    OwnRows,
}
