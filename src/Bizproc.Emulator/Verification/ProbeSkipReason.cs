namespace Bizproc.Emulator.Verification;

/// <summary>The reasons why a call that was not recorded is left out.</summary>
internal enum ProbeSkipReason
{
    /// <summary>The token does not have the scope <c>crm</c>.</summary>
    NoScope,

    /// <summary>The portal did not add the template that the call needs. That answer is among the differences.</summary>
    NoTemplate,
}

/// <summary>Describes the reasons for the report.</summary>
internal static class ProbeSkipReasonWords
{
    public static string Describe(ProbeSkipReason reason) => reason == ProbeSkipReason.NoScope
        ? "that need the scope crm, which the token does not have"
        : "that need a template, which the portal did not add";
}
