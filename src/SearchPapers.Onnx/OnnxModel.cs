using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using SearchPapers.Encoders.Folders;

namespace SearchPapers.Onnx;

/// <summary>A transformer in ONNX: rows of ids go in, a vector for each row comes out.</summary>
/// <remarks>Safe to share between threads, as a session is.</remarks>
internal sealed class OnnxModel : IDisposable
{
    private readonly string _path;
    private readonly InferenceSession _session;
    private readonly OnnxSignature _signature;

    private OnnxModel(string path, InferenceSession session, OnnxSignature signature) =>
        (_path, _session, _signature) = (path, session, signature);

    /// <exception cref="SearchPapersException">
    /// The model is damaged or is not one of text, or ONNX Runtime cannot be started.
    /// </exception>
    public static OnnxModel Open(string path, OnnxSettings settings)
    {
        var session = Start(path);
        try
        {
            return new OnnxModel(path, session, OnnxSignature.Of(path, session, settings));
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Returns a vector for each row of ids, which are filled up to the length of the longest.</summary>
    public IReadOnlyList<float[]> Run(IReadOnlyList<int[]> rows, int paddingId)
    {
        var width = rows.Max(row => row.Length);
        var inputs = _signature.Inputs.Select(input => OrtValue.CreateTensorValueFromMemory(
            Numbers(input, rows, width, paddingId), [rows.Count, width])).ToList();
        try
        {
            using var options = new RunOptions();
            using var outputs = _session.Run(options, _signature.Inputs, inputs, [_signature.Output]);
            return Pooled(outputs[0], rows, width);
        }
        catch (OnnxRuntimeException e)
        {
            throw EncoderErrors.Format(
                _path,
                $"The model \"{_path}\" failed on a text: {e.Message} Look whether model and vocabulary belong together.",
                e);
        }
        finally
        {
            inputs.ForEach(input => input.Dispose());
        }
    }

    public void Dispose() => _session.Dispose();

    private static InferenceSession Start(string path)
    {
        try
        {
            using var options = new SessionOptions
            {
                IntraOpNumThreads = Environment.ProcessorCount,

                // What it logs as an error it throws, too.
                LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
            };
            return new InferenceSession(path, options);
        }
        catch (OnnxRuntimeException e)
        {
            throw EncoderErrors.Damaged(path, e.Message, e);
        }
        catch (Exception e) when (e is TypeInitializationException or DllNotFoundException or EntryPointNotFoundException)
        {
            throw EncoderErrors.Format(
                path,
                $"\"{path}\" cannot be run: ONNX Runtime's native library for {RuntimeInformation.RuntimeIdentifier} is not " +
                "there or does not start. Give the program a reference to the package Microsoft.ML.OnnxRuntime, or take a " +
                "static encoder.",
                e);
        }
    }

    private static long[] Numbers(string input, IReadOnlyList<int[]> rows, int width, int paddingId)
    {
        var numbers = new long[rows.Count * width];
        Array.Fill(numbers, input == OnnxSignature.Ids ? paddingId : 0);
        foreach (var (at, row) in rows.Index())
        {
            for (var token = 0; token < row.Length; token++)
            {
                numbers[(at * width) + token] = input switch
                {
                    OnnxSignature.Ids => row[token],
                    OnnxSignature.Mask => 1,
                    _ => 0,
                };
            }
        }

        return numbers;
    }

    private List<float[]> Pooled(OrtValue output, IReadOnlyList<int[]> rows, int width)
    {
        var values = Floats(output);
        var shape = output.GetTensorTypeAndShape().Shape;
        var dimensions = (int)shape[^1];
        var tokens = _signature.Pooling is null ? 1 : width;
        if (values.Length != (long)rows.Count * tokens * dimensions)
        {
            throw EncoderErrors.Format(
                _path,
                $"The model \"{_path}\" gave {string.Join(" by ", shape)} numbers for {rows.Count} texts of {width} tokens. " +
                "Name another output.");
        }

        return [.. rows.Select((row, at) => _signature.Pooling == OnnxPooling.Mean
            ? Mean(values.AsSpan(at * tokens * dimensions, row.Length * dimensions), dimensions)
            : values.AsSpan(at * tokens * dimensions, dimensions).ToArray())];
    }

    // Only over the text's own tokens: those that fill it up stand behind them.
    private static float[] Mean(ReadOnlySpan<float> tokens, int dimensions)
    {
        var mean = new float[dimensions];
        for (var at = 0; at < tokens.Length; at += dimensions)
        {
            TensorPrimitives.Add(mean, tokens.Slice(at, dimensions), mean);
        }

        TensorPrimitives.Divide(mean, tokens.Length / dimensions, mean);
        return mean;
    }

    private static float[] Floats(OrtValue output)
    {
        if (output.GetTensorTypeAndShape().ElementDataType == TensorElementType.Float)
        {
            return output.GetTensorDataAsSpan<float>().ToArray();
        }

        var halves = MemoryMarshal.Cast<Float16, Half>(output.GetTensorDataAsSpan<Float16>());
        var floats = new float[halves.Length];
        TensorPrimitives.ConvertToSingle(halves, floats);
        return floats;
    }
}
