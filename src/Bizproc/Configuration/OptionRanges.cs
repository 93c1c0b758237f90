using Microsoft.Extensions.Options;

namespace Bizproc.Configuration;

/// <summary>Checks each option by itself, as its attributes say. The source generator of the options writes the checks, without reflection.</summary>
[OptionsValidator]
internal sealed partial class OptionRanges : IValidateOptions<BizprocOptions>, IValidateOptions<StartupOptions>;
