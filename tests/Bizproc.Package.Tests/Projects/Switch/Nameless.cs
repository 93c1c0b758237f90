using Bizproc;

namespace Switch;

/// <summary>Lacks a name, which a rule finds.</summary>
[BizprocActivity("nameless", Handler = "/nameless")]
public sealed partial class Nameless;
