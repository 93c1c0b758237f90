using System.Globalization;
using System.Net;

namespace Bizproc.Emulator.Programs;

/// <summary>Tells the person at a command line that a server has not answered yet: after some seconds, and at each further attempt.</summary>
/// <param name="inner">Sends the requests.</param>
/// <param name="maxAttempts">The maximum number of attempts for one call.</param>
/// <param name="tell">Shows a sentence.</param>
/// <param name="time">The clock.</param>
internal sealed class WaitNotes(HttpMessageHandler inner, int maxAttempts, Action<string> tell, TimeProvider time) : DelegatingHandler(inner)
{
    /// <summary>The maximum time of one attempt at a command line. A portal itself ends a request after 60 seconds, but answers in less than one.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>The time without a word.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private Uri? _address;
    private bool _isAnswered = true;
    private int _attempts;
    private long _began;

    /// <summary>Describes the wait for the last call, such as "127.0.0.1 gave no answer to 3 attempts in 92 seconds"; <see langword="null"/> before the first one.</summary>
    public string? Describe()
    {
        lock (_gate)
        {
            if (_address is null) return null;

            double seconds = Math.Round(time.GetElapsedTime(_began).TotalSeconds);
            return string.Create(CultureInfo.InvariantCulture, $"{_address.Authority} gave no answer {(_attempts == 1 ? "" : $"to {_attempts} attempts ")}in {ShownTime.InSeconds(seconds)}");
        }
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var (sentence, wait) = Begin(request.RequestUri!);
        var timer = time.CreateTimer(_ => tell(sentence), state: null, wait, Timeout.InfiniteTimeSpan);
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            response.Content = new WaitedContent(response.Content, timer, () => End(isAnswered: (int)response.StatusCode < 500));
            return response;
        }
        catch
        {
            await timer.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        void End(bool isAnswered)
        {
            lock (_gate) _isAnswered = isAnswered;
        }
    }

    /// <summary>Counts an attempt. The same call after one that failed is another attempt of it.</summary>
    private (string Sentence, TimeSpan Wait) Begin(Uri address)
    {
        lock (_gate)
        {
            bool isAgain = !_isAnswered && address == _address && _attempts < maxAttempts;
            _attempts = isAgain ? _attempts + 1 : 1;
            if (!isAgain) _began = time.GetTimestamp();
            _address = address;
            _isAnswered = false;
            var wait = Patience - time.GetElapsedTime(_began);
            string which = _attempts == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $", attempt {_attempts} of {maxAttempts}");
            return ($"Still waiting for {address.Authority}{which}.", wait < TimeSpan.Zero ? TimeSpan.Zero : wait);
        }
    }

    /// <summary>The content of an answer. The wait ends when it is there.</summary>
    private sealed class WaitedContent : HttpContent
    {
        private readonly HttpContent _content;
        private readonly ITimer _timer;
        private readonly Action _end;

        public WaitedContent(HttpContent content, ITimer timer, Action end)
        {
            _content = content;
            _timer = timer;
            _end = end;
            foreach (var header in content.Headers.NonValidated) Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            await _content.CopyToAsync(stream, context, cancellationToken).ConfigureAwait(false);
            _timer.Dispose();
            _end();
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _content.Headers.ContentLength ?? 0;
            return _content.Headers.ContentLength is not null;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _timer.Dispose();
                _content.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
