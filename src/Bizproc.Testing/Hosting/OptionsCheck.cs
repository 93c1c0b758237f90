namespace Bizproc.Testing.Hosting;

/// <summary>Checks the options that nothing else explains if they are wrong.</summary>
internal static class OptionsCheck
{
    /// <exception cref="ArgumentException">A value is not valid.</exception>
    public static void Require(BizprocTestOptions options)
    {
        if (options.PublicUrl is null && !Uri.TryCreate(options.OwnAddress, UriKind.Absolute, out _))
        {
            throw new ArgumentException(
                $"{nameof(BizprocTestOptions)}.{nameof(options.Application)} is '{options.Application}', which is not part of an address. Use a client id such as app.1, or set {nameof(options.PublicUrl)} as well",
                nameof(options));
        }

        foreach (var (name, time) in new[] { (nameof(options.StartTimeout), options.StartTimeout), (nameof(options.RunTimeout), options.RunTimeout) })
        {
            if (time <= TimeSpan.Zero && time != Timeout.InfiniteTimeSpan)
                throw new ArgumentException($"{nameof(BizprocTestOptions)}.{name} is {time}, but must be more than zero, or infinite", nameof(options));
        }
    }
}
